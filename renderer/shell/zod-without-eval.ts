/**
 * The window's CSP forbids eval, and zod would try it when the first schema is made. Imported before
 * anything that makes schemas.
 */
import { config } from 'zod';

config({ jitless: true });
