import type { Region } from "./regions";

/** One of the 124 postcode areas: where its post town is, and its region (null in a Crown dependency). */
export type PostcodeArea = {
  postTown: string;
  latitude: number;
  longitude: number;
  region: Region | null;
  country: string;
};

/** Area, latitude, longitude, region, post town. Areas that cross a border have the region of their post town. */
const TABLE = `
  AB 57.14 -2.1 scotland Aberdeen
  AL 51.75 -0.33 east-of-england St Albans
  B 52.48 -1.9 west-midlands Birmingham
  BA 51.38 -2.36 south-west Bath
  BB 53.75 -2.48 north-west Blackburn
  BD 53.79 -1.75 yorkshire Bradford
  BH 50.72 -1.88 south-west Bournemouth
  BL 53.58 -2.43 north-west Bolton
  BN 50.83 -0.14 south-east Brighton
  BR 51.41 0.02 london Bromley
  BS 51.46 -2.6 south-west Bristol
  BT 54.6 -5.93 northern-ireland Belfast
  CA 54.9 -2.94 north-west Carlisle
  CB 52.2 0.12 east-of-england Cambridge
  CF 51.48 -3.18 wales Cardiff
  CH 53.19 -2.89 north-west Chester
  CM 51.74 0.47 east-of-england Chelmsford
  CO 51.89 0.9 east-of-england Colchester
  CR 51.38 -0.1 london Croydon
  CT 51.28 1.08 south-east Canterbury
  CV 52.41 -1.51 west-midlands Coventry
  CW 53.1 -2.44 north-west Crewe
  DA 51.45 0.21 south-east Dartford
  DD 56.47 -2.97 scotland Dundee
  DE 52.92 -1.48 east-midlands Derby
  DG 55.07 -3.61 scotland Dumfries
  DH 54.78 -1.58 north-east Durham
  DL 54.52 -1.55 north-east Darlington
  DN 53.52 -1.13 yorkshire Doncaster
  DT 50.72 -2.43 south-west Dorchester
  DY 52.5 -2.08 west-midlands Dudley
  E 51.54 -0.03 london London
  EC 51.52 -0.09 london London
  EH 55.95 -3.2 scotland Edinburgh
  EN 51.65 -0.08 london Enfield
  EX 50.72 -3.53 south-west Exeter
  FK 56 -3.79 scotland Falkirk
  FY 53.82 -3.05 north-west Blackpool
  G 55.87 -4.26 scotland Glasgow
  GL 51.87 -2.24 south-west Gloucester
  GU 51.24 -0.57 south-east Guildford
  GY 49.46 -2.54 - St Peter Port
  HA 51.58 -0.33 london Harrow
  HD 53.65 -1.78 yorkshire Huddersfield
  HG 53.99 -1.54 yorkshire Harrogate
  HP 51.75 -0.45 east-of-england Hemel Hempstead
  HR 52.06 -2.71 west-midlands Hereford
  HS 58.21 -6.39 scotland Stornoway
  HU 53.74 -0.34 yorkshire Hull
  HX 53.72 -1.85 yorkshire Halifax
  IG 51.56 0.07 london Ilford
  IM 54.15 -4.48 - Douglas
  IP 52.06 1.16 east-of-england Ipswich
  IV 57.48 -4.22 scotland Inverness
  JE 49.19 -2.11 - St Helier
  KA 55.61 -4.5 scotland Kilmarnock
  KT 51.41 -0.3 london Kingston upon Thames
  KW 58.98 -2.96 scotland Kirkwall
  KY 56.12 -3.16 scotland Kirkcaldy
  L 53.41 -2.98 north-west Liverpool
  LA 54.05 -2.8 north-west Lancaster
  LD 52.24 -3.38 wales Llandrindod Wells
  LE 52.64 -1.13 east-midlands Leicester
  LL 53.32 -3.83 wales Llandudno
  LN 53.23 -0.54 east-midlands Lincoln
  LS 53.8 -1.55 yorkshire Leeds
  LU 51.88 -0.42 east-of-england Luton
  M 53.48 -2.24 north-west Manchester
  ME 51.39 0.51 south-east Rochester
  MK 52.04 -0.76 south-east Milton Keynes
  ML 55.79 -3.99 scotland Motherwell
  N 51.58 -0.11 london London
  NE 54.97 -1.61 north-east Newcastle upon Tyne
  NG 52.95 -1.15 east-midlands Nottingham
  NN 52.25 -0.88 east-midlands Northampton
  NP 51.59 -3 wales Newport
  NR 52.63 1.3 east-of-england Norwich
  NW 51.56 -0.19 london London
  OL 53.54 -2.12 north-west Oldham
  OX 51.75 -1.26 south-east Oxford
  PA 55.83 -4.43 scotland Paisley
  PE 52.57 -0.25 east-of-england Peterborough
  PH 56.4 -3.43 scotland Perth
  PL 50.37 -4.14 south-west Plymouth
  PO 50.8 -1.09 south-east Portsmouth
  PR 53.76 -2.7 north-west Preston
  RG 51.46 -0.97 south-east Reading
  RH 51.24 -0.17 south-east Redhill
  RM 51.58 0.19 london Romford
  S 53.38 -1.47 yorkshire Sheffield
  SA 51.62 -3.94 wales Swansea
  SE 51.47 -0.05 london London
  SG 51.9 -0.2 east-of-england Stevenage
  SK 53.41 -2.16 north-west Stockport
  SL 51.51 -0.6 south-east Slough
  SM 51.35 -0.2 london Sutton
  SN 51.56 -1.78 south-west Swindon
  SO 50.9 -1.4 south-east Southampton
  SP 51.07 -1.8 south-west Salisbury
  SR 54.9 -1.38 north-east Sunderland
  SS 51.54 0.71 east-of-england Southend-on-Sea
  ST 53 -2.19 west-midlands Stoke-on-Trent
  SW 51.47 -0.17 london London
  SY 52.71 -2.75 west-midlands Shrewsbury
  TA 51.01 -3.1 south-west Taunton
  TD 55.61 -2.81 scotland Galashiels
  TF 52.68 -2.45 west-midlands Telford
  TN 51.13 0.26 south-east Tunbridge Wells
  TQ 50.46 -3.53 south-west Torquay
  TR 50.27 -5.05 south-west Truro
  TS 54.58 -1.23 north-east Middlesbrough
  TW 51.44 -0.34 london Twickenham
  UB 51.51 -0.37 london Southall
  W 51.51 -0.19 london London
  WA 53.39 -2.58 north-west Warrington
  WC 51.52 -0.12 london London
  WD 51.66 -0.4 east-of-england Watford
  WF 53.68 -1.5 yorkshire Wakefield
  WN 53.54 -2.64 north-west Wigan
  WR 52.19 -2.22 west-midlands Worcester
  WS 52.59 -1.98 west-midlands Walsall
  WV 52.59 -2.12 west-midlands Wolverhampton
  YO 53.96 -1.08 yorkshire York
  ZE 60.15 -1.14 scotland Lerwick
`;

const ISLANDS: Record<string, string> = { GY: "GG", JE: "JE", IM: "IM" };

export const POSTCODE_AREAS: ReadonlyMap<string, PostcodeArea> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [area = "", latitude, longitude, region, ...postTown] = line.trim().split(" ");
      return [
        area,
        {
          postTown: postTown.join(" "),
          latitude: Number(latitude),
          longitude: Number(longitude),
          region: region === "-" ? null : (region as Region),
          country: ISLANDS[area] ?? "GB",
        },
      ];
    }),
);
