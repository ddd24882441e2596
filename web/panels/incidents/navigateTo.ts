import { bdOf, gcjOf, type LonLat } from '#domain/coordinateSystem.ts';

/** A way to a place in the map people have on their phones, each in the coordinates it uses: 高德 GCJ-02, 百度 BD-09. */
export const navigateTo = (place: LonLat, name: string): { readonly amap: string; readonly baidu: string } => {
  const gcj = gcjOf(place);
  const digits = (point: LonLat): readonly [string, string] => [point[0].toFixed(6), point[1].toFixed(6)];
  const [gcjLon, gcjLat] = digits(gcj);
  const [bdLon, bdLat] = digits(bdOf(gcj));
  const title = encodeURIComponent(name);
  return {
    amap: `https://uri.amap.com/navigation?to=${gcjLon},${gcjLat},${title}&mode=car&coordinate=gaode&callnative=1`,
    baidu: `https://api.map.baidu.com/direction?destination=latlng:${bdLat},${bdLon}|name:${title}&mode=driving&coord_type=bd09ll&region=${encodeURIComponent('中国')}&output=html&src=lianhu`,
  };
};
