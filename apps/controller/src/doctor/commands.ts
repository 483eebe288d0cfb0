import { Doctor } from './doctor.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const doctorCommands = [Doctor];
