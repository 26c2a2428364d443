/** Job endpoints: progress of long-running work and its estimated remaining time. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { JOB_STATES, JOB_WORKS, type Job } from '#model/import.ts';
import { readJob } from '#flows/imports/read.ts';
import { idText, instantText } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { idParams } from '#api/fields/text-and-money.ts';

export const jobAnswer = z
  .strictObject({
    object: z.literal('job'),
    id: idText('job'),
    kind: z.enum(JOB_WORKS).meta({ description: 'What is done: an import checked, run or undone.' }),
    import_id: idText('import'),
    state: z.enum(JOB_STATES),
    phase: z.enum(['read', 'records']),
    percent: z.int().nullable(),
    total: z.int().nullable(),
    done: z.int(),
    failed: z.int(),
    eta_seconds: z.int().nullable(),
    problem: z.string().nullable(),
    created_at: instantText(),
    started_at: instantText().nullable(),
    finished_at: instantText().nullable(),
  })
  .meta({ id: 'Job' });

export function writeJob(job: Job): z.input<typeof jobAnswer> {
  const worked = job.done + job.failed;
  const { total } = job;
  const elapsed = job.startedAt === null ? 0 : (Date.parse(job.updatedAt) - Date.parse(job.startedAt)) / 1000;
  const isUnderWay = job.state === 'running' && total !== null && worked > 0;
  return {
    object: 'job',
    id: writeId('job', job.id),
    kind: job.work,
    import_id: writeId('import', job.importId),
    state: job.state,
    phase: job.phase,
    percent:
      job.state === 'done'
        ? 100
        : total === null
          ? null
          : total === 0
            ? 100
            : Math.min(100, Math.floor((worked * 100) / total)),
    total,
    done: job.done,
    failed: job.failed,
    eta_seconds: isUnderWay ? Math.max(0, Math.ceil((elapsed / worked) * (total - worked))) : null,
    problem: job.problem,
    created_at: job.createdAt,
    started_at: job.startedAt,
    finished_at: job.finishedAt,
  };
}

const read = defineEndpoint({
  id: 'jobs.read',
  method: 'GET',
  path: '/v1/jobs/{id}',
  permission: 'imports:read',
  tag: 'Jobs',
  summary: 'Read the progress of a job',
  params: idParams('job'),
  answers: { 200: jobAnswer },
  refusals: ['job_not_found'],
  handle: ({ ports, context, params }) => readJob(ports, context, params.id),
  answer: (job: Job) => ({ body: writeJob(job) }),
});

export const jobEndpoints = [read];
