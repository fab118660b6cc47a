/** Recordings made for a test: a tone that changes every second, as an uncompressed WAV file. */
import { writeFileSync } from 'node:fs';

const RATE = 8000;

export function writeTone(path: string, seconds: number): void {
  const samples = RATE * seconds;
  const file = Buffer.alloc(44 + samples);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  // One channel of uncompressed samples of 8 bits.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index += 1) {
    const pitch = 220 + 20 * (Math.floor(index / RATE) % 12);
    file[44 + index] = 128 + Math.round(40 * Math.sin((2 * Math.PI * pitch * index) / RATE));
  }
  writeFileSync(path, file);
}
