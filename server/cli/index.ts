/** The commands of `npm run portevoix`, in the order in which help lists them. */
import { backup } from './backup.ts';
import { charterCheck } from './charter-check.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { move } from './move.ts';
import { packCheck } from './pack-check.ts';
import { packKey } from './pack-key.ts';
import { packMake } from './pack-make.ts';
import { packSign } from './pack-sign.ts';
import { packVerify } from './pack-verify.ts';
import { restore } from './restore.ts';
import { variants } from './variants.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  backup,
  verify,
  restore,
  exportCommand,
  importCommand,
  move,
  charterCheck,
  packKey,
  packMake,
  packCheck,
  packSign,
  packVerify,
  variants,
];
