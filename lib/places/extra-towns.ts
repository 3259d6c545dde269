/**
 * What the gazetteer lacks or knows by a longer name: parts of cities, airports, and short names people type. Name,
 * latitude, longitude, and a population that decides between equal names.
 */
const TABLE = `
Hull 53.745 -0.336 314018
Newcastle 54.973 -1.614 192382
Stoke 53.004 -2.185 260000
Southend 51.538 0.714 180000
Tunbridge Wells 51.132 0.263 57772
Leamington Spa 52.292 -1.535 55733
Newcastle-under-Lyme 53.011 -2.228 75082
Londonderry 54.998 -7.309 83652
Brum 52.481 -1.9 984333
Cov 52.407 -1.512 359262
Grimsby 53.567 -0.081 88243
Malvern 52.112 -2.327 30000
Great Malvern 52.112 -2.327 30000
St Ives 52.334 -0.075 16815
Dereham 52.681 0.939 18609
Letchworth 51.979 -0.228 33600
Lurgan 54.463 -6.335 25069
Filton 51.508 -2.576 59495
Avonmouth 51.501 -2.698 12000
Heathrow 51.47 -0.454 20000
Gatwick 51.153 -0.182 20000
Stansted 51.89 0.262 6000
Stratford 51.541 -0.003 51000
Stratford upon Avon 52.192 -1.708 27445
Wimbledon 51.421 -0.207 68000
Lewisham 51.462 -0.011 60000
Finchley 51.6 -0.187 65812
Chingford 51.63 0.001 66000
Shoreditch 51.526 -0.078 50000
Westminster 51.497 -0.137 50000
Southwark 51.502 -0.094 50000
Greenwich 51.481 -0.009 30000
Clapham 51.462 -0.138 60000
Hammersmith 51.492 -0.223 50000
Paddington 51.517 -0.177 30000
Kings Cross 51.531 -0.123 30000
Docklands 51.505 -0.02 30000
West London 51.51 -0.25 100000
East London 51.54 -0.02 100000
North London 51.59 -0.12 100000
South London 51.45 -0.1 100000
MediaCity 53.472 -2.297 10000
Salford Quays 53.47 -2.295 10000
Trafford 53.45 -2.32 50000
Trafford Park 53.466 -2.328 10000
Medway 51.387 0.546 270000
Sandwell 52.507 -2.01 100000
Kirklees 53.6 -1.8 100000
Calderdale 53.72 -1.86 90000
Isle of Man 54.15 -4.48 84000
Jersey 49.19 -2.11 100000
Guernsey 49.46 -2.54 63000
`;

export type ExtraTown = { name: string; latitude: number; longitude: number; population: number; country: string };

const ISLANDS: Record<string, string> = { "Isle of Man": "IM", Jersey: "JE", Guernsey: "GG" };

export const EXTRA_TOWNS: readonly ExtraTown[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [, name = "", latitude, longitude, population] = /^(.+) (\S+) (\S+) (\d+)$/.exec(line) ?? [];
    return {
      name,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      country: ISLANDS[name] ?? "GB",
    };
  });
