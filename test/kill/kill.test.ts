import { it } from 'node:test';
import { anInstallation } from '../world/program.ts';
import { shipUnderFire } from './under-fire.ts';

it('a server killed in mid load, with and without its database, loses and doubles nothing', async (t) => {
  const installation = await anInstallation(t);
  const { kills, acknowledged, cutShort } = await shipUnderFire({ installation, kills: 3, perKill: 35 });
  t.diagnostic(`${acknowledged} acknowledged over ${kills} blows, ${cutShort} requests cut short`);
});
