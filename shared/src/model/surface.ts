/** What a stage can be looked at in, apart from the surface that is its own. */
export const SURFACES = ['own', 'notes', 'fishbone', 'whys', 'fault-tree', 'thread'] as const
export type SurfaceId = (typeof SURFACES)[number]
