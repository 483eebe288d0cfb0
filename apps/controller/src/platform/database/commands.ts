import { DatabaseMigrate, DatabaseStatus } from './database.command.js';

// The folder's face for the command line, apart from index.ts so that the controller does not load it.

export const databaseCommands = [DatabaseMigrate, DatabaseStatus];
