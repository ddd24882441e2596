import type { Ground } from '../claims.ts';
import { cellNoOf } from '../ownedTopology.ts';
import { OUTSIDE } from '../topology.ts';
import type { Candidate, Owner, RepairRule } from './dispute.ts';
import { aroundFace, edgeMetres } from './faceGround.ts';

/** A disputed face and who may have it. */
export interface OpenFace {
  readonly face: number;
  readonly candidates: readonly Candidate[];
}

/** Turns over the list after which proposals that wait for each other are left as they are. */
const TURNS = 4;

/**
 * A proposed owner for every open face. The longest border is measured against ground that is a candidate's alone or
 * proposed to it, largest faces first, so that a strip cut into pieces does not leave pieces behind.
 */
export function proposals(ground: Ground, open: readonly OpenFace[], rule: RepairRule): Map<number, Owner> {
  const proposed = new Map<number, Owner>();
  for (const { face, candidates } of open)
    proposed.set(face, mostOf(candidates, rule === 'largestArea' ? area : border));
  if (rule === 'largestArea') return proposed;
  for (let turn = 0; turn < TURNS; turn += 1) {
    let changed = 0;
    for (const { face, candidates } of open) {
      const owner = mostOf(candidates, held(ground, face, proposed));
      if (owner === proposed.get(face)) continue;
      proposed.set(face, owner);
      changed += 1;
    }
    if (changed === 0) break;
  }
  return proposed;
}

const border = ({ borderM }: Candidate): number => borderM;
const area = ({ areaM2 }: Candidate): number => areaM2;

/** Metres of a face's border that run along ground of a candidate's, as proposed so far. */
function held(ground: Ground, face: number, proposed: ReadonlyMap<number, Owner>): (one: Candidate) => number {
  const metres = new Map<Owner, number>();
  for (const h of aroundFace(ground, face)) {
    const beyond = ground.faceOf(-h);
    const [only, ...more] = ground.covers[beyond]!;
    const owner = proposed.get(beyond) ?? (only && more.length === 0 ? cellNoOf(ground, only[0]) : OUTSIDE);
    metres.set(owner, (metres.get(owner) ?? 0) + edgeMetres(ground, h));
  }
  return ({ owner }) => (owner === OUTSIDE ? 0 : (metres.get(owner) ?? 0));
}

/** The candidate with most; but a cell that has no ground of its own — drawn inside another — keeps what it claims. */
function mostOf(candidates: readonly Candidate[], by: (one: Candidate) => number): Owner {
  const cells = candidates.filter(({ owner }) => owner !== OUTSIDE);
  const landless = cells.filter(({ areaM2 }) => areaM2 === 0);
  const asked = landless.length > 0 ? landless : cells;
  return (
    asked.reduce<Candidate | null>((best, one) => (!best || by(one) > by(best) ? one : best), null)?.owner ?? OUTSIDE
  );
}
