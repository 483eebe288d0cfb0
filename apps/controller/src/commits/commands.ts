import { CommitList, CommitShow } from './commit.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const commitCommands = [CommitList, CommitShow];
