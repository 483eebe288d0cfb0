import type { TestProject } from 'vitest/node';
import { buildTemplate, dropTemplate, type Template } from './template.js';
import { startTestServer } from './test-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseTemplate: Template;
  }
}

/**
 * A vitest global setup: one server for the run (that of TEST_DATABASE_URL if set), on it a template that `migrate` has brought up to date,
 * handed to the workers. Everything is gone after the run.
 */
export function provideTemplate(migrate: (url: string) => Promise<void>) {
  return async (project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> => {
    const server = await startTestServer(process.env.TEST_DATABASE_URL);
    try {
      const template = await buildTemplate(server.adminUrl, migrate);
      project.provide('databaseTemplate', template);
      return async () => {
        await dropTemplate(template);
        await server.stop();
      };
    } catch (error) {
      await server.stop();
      throw error;
    }
  };
}
