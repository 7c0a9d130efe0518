// Places in Wudu district, Longnan. Coordinates: GeoNames, CC BY 4.0.

export const PLACES = [
  { zh: "武都城区", en: "Wudu town", latitude: 33.3979, longitude: 104.917 },
  { zh: "安化镇", en: "Anhua", latitude: 33.5053, longitude: 105.0478 },
  { zh: "两水镇", en: "Liangshui", latitude: 33.4318, longitude: 104.8091 },
  { zh: "汉王镇", en: "Hanwang", latitude: 33.3431, longitude: 105.0105 },
  { zh: "洛塘镇", en: "Luotang", latitude: 33.0677, longitude: 105.2648 },
  { zh: "角弓镇", en: "Jiaogong", latitude: 33.5655, longitude: 104.6464 },
  { zh: "马街镇", en: "Majie", latitude: 33.4594, longitude: 104.9578 },
  { zh: "裕河镇", en: "Yuhe", latitude: 32.9991, longitude: 105.4861 },
];
