import * as fc from 'fast-check';

/**
 * Every property is tried on the same random inputs each time, so that a red run can be had again;
 * LIANHU_SEED tries others. The long random runs are `npm run fuzz`.
 */
fc.configureGlobal({ seed: Number(process.env.LIANHU_SEED ?? 20_260_312) });
