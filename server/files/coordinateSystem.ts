/** Files say in which system they were measured; the systems themselves belong to the domain. */
export {
  bdOf,
  type CoordinateSystem,
  coordinateSystems,
  gcjOf,
  type LonLat,
  metresBetween,
  wgs84Of,
} from '../domain/coordinateSystem.ts';
