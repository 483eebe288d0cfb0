import { TokenIssue, TokenList, TokenRevoke } from './token.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const tokenCommands = [TokenIssue, TokenList, TokenRevoke];
