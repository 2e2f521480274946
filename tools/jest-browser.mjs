// Set-up of the browser tests: a page, a click and an answer take longer than a function call.
import { jest } from '@jest/globals';

jest.setTimeout(120_000);
