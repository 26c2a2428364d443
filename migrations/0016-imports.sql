-- How often the current piece of the work was begun without an end or any progress: a worker that dies reports nothing.
alter table imports.job add column starts integer not null default 0;
