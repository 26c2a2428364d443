-- The options with which a file is read: its encoding, delimiter, sheet and header row.
alter table imports.file rename column told to options;
