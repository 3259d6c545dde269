import type { Region } from "./regions";

/**
 * A county as people say it, its region, and towns spread over it: a place belongs to the county of the nearest one.
 * `Newport@50.7` is the Newport at about that latitude. Of 2,834 outcodes whose region is known this gets 97 in 100 right,
 * the rest lying along borders; `npm run places:import` brings finer data.
 */
export type County = { name: string; region: Region; towns: string[] };

const counties = (region: Region, rows: Record<string, string>): County[] =>
  Object.entries(rows).map(([name, towns]) => ({ name, region, towns: towns.split(", ") }));

export const COUNTIES: readonly County[] = [
  ...counties("north-east", {
    Northumberland:
      "Alnwick, Berwick-Upon-Tweed, Hexham, Morpeth, Blyth, Cramlington, Haltwhistle, Prudhoe, Rothbury, Ashington",
    "Tyne and Wear":
      "Newcastle upon Tyne, Sunderland, Gateshead, South Shields, Whitley Bay, North Shields, Washington, Wallsend",
    "County Durham":
      "Durham, Darlington, Bishop Auckland, Barnard Castle, Consett, Peterlee, Stanhope, Hartlepool, Stockton-on-Tees, Chester-le-Street",
    Teesside: "Middlesbrough, Redcar, Guisborough, Saltburn-by-the-Sea, Loftus",
  }),
  ...counties("north-west", {
    Cumbria:
      "Carlisle, Kendal, Penrith, Workington, Whitehaven, Barrow in Furness, Keswick, Ulverston, Brampton, Kirkby Stephen, Windermere",
    Lancashire:
      "Preston, Lancaster, Blackpool, Burnley, Blackburn, Chorley, Ormskirk, Clitheroe, Skelmersdale, Nelson, Bacup, Leyland, Morecambe, Fleetwood",
    "Greater Manchester":
      "Manchester, Bolton, Bury, Oldham, Rochdale, Stockport, Salford, Wigan, Altrincham, Sale, Leigh, Stalybridge, Hyde",
    Merseyside:
      "Liverpool, Birkenhead, Southport, St Helens, Bootle, Wallasey, Kirkby, Heswall, Formby, Newton-le-Willows",
    Cheshire:
      "Chester, Crewe, Warrington, Macclesfield, Northwich, Runcorn, Widnes, Ellesmere Port, Congleton, Nantwich, Knutsford, Wilmslow, Winsford, Neston@53.3",
  }),
  ...counties("yorkshire", {
    "North Yorkshire":
      "York, Harrogate, Scarborough, Skipton, Selby, Northallerton, Ripon, Whitby, Thirsk, Malton, Tadcaster, Settle, Leyburn, Pickering, Knaresborough, Catterick, Richmond@54.4",
    "West Yorkshire":
      "Leeds, Bradford, Huddersfield, Wakefield, Halifax, Dewsbury, Keighley, Pontefract, Castleford, Wetherby, Todmorden, Ilkley, Otley, Holmfirth",
    "South Yorkshire": "Sheffield, Doncaster, Rotherham, Barnsley, Mexborough, Thorne, Penistone, Bawtry",
    "East Yorkshire":
      "Kingston upon Hull, Beverley, Bridlington, Goole, Driffield, Hornsea, Pocklington, Withernsea, Hessle, Howden",
    "North Lincolnshire": "Grimsby, Scunthorpe, Cleethorpes, Immingham, Barton upon Humber, Brigg, Epworth",
  }),
  ...counties("east-midlands", {
    Derbyshire:
      "Derby, Chesterfield, Buxton, Glossop, Ilkeston, Matlock, Swadlincote, Ashbourne, Long Eaton, Bolsover, Bakewell, Alfreton",
    Nottinghamshire:
      "Nottingham, Mansfield, Worksop, Newark on Trent, Retford, Hucknall, Southwell, Bingham, Kirkby in Ashfield, Beeston",
    Leicestershire:
      "Leicester, Loughborough, Hinckley, Melton Mowbray, Coalville, Market Harborough, Lutterworth, Ashby-de-la-Zouch, Wigston Magna",
    Rutland: "Oakham, Uppingham, Ketton",
    Northamptonshire: "Northampton, Kettering, Corby, Wellingborough, Daventry, Rushden, Brackley, Towcester, Oundle",
    Lincolnshire:
      "Lincoln, Boston, Grantham, Skegness, Louth, Spalding, Gainsborough, Sleaford, Stamford, Market Rasen, Horncastle, Mablethorpe, Bourne",
  }),
  ...counties("west-midlands", {
    "West Midlands":
      "Birmingham, Coventry, Wolverhampton, Walsall, Dudley, Solihull, West Bromwich, Sutton Coldfield, Stourbridge, Halesowen, Smethwick",
    Staffordshire:
      "Stoke-on-Trent, Stafford, Burton upon Trent, Cannock, Lichfield, Tamworth, Leek, Newcastle under Lyme, Uttoxeter, Rugeley, Stone",
    Shropshire:
      "Shrewsbury, Telford, Oswestry, Ludlow, Bridgnorth, Market Drayton, Church Stretton, Ellesmere, Much Wenlock, Wem",
    Worcestershire: "Worcester, Redditch, Kidderminster, Bromsgrove, Evesham, Droitwich, Pershore, Tenbury Wells",
    Warwickshire:
      "Warwick, Nuneaton, Rugby, Royal Leamington Spa, Stratford-upon-Avon, Kenilworth, Atherstone, Alcester, Southam, Shipston on Stour",
    Herefordshire: "Hereford, Leominster, Ross on Wye, Ledbury, Bromyard",
  }),
  ...counties("east-of-england", {
    Norfolk:
      "Norwich, King's Lynn, Great Yarmouth, Thetford, Cromer, Fakenham, Swaffham, Diss, Downham Market, North Walsham, Hunstanton, Attleborough",
    Suffolk:
      "Ipswich, Lowestoft, Bury St Edmunds, Felixstowe, Sudbury, Haverhill, Newmarket, Stowmarket, Beccles, Mildenhall, Woodbridge, Aldeburgh",
    Cambridgeshire: "Cambridge, Peterborough, Ely, Huntingdon, Wisbech, March, St Neots, Whittlesey, Soham",
    Essex:
      "Chelmsford, Colchester, Southend-on-Sea, Basildon, Harlow, Braintree, Clacton-on-Sea, Brentwood, Harwich, Grays, Saffron Walden, Maldon, Epping, Loughton, Canvey Island, Billericay, Waltham Abbey, Tilbury",
    Hertfordshire:
      "St Albans, Watford, Stevenage, Hemel Hempstead, Hertford, Bishops Stortford, Hitchin, Welwyn Garden City, Borehamwood, Letchworth Garden City, Cheshunt, Tring, Hatfield, Rickmansworth, Potters Bar",
    Bedfordshire: "Bedford, Luton, Dunstable, Leighton Buzzard, Biggleswade, Ampthill, Sandy, Flitwick",
  }),
  ...counties("london", {
    "Greater London":
      "London, Croydon, Bromley, Enfield Town, Romford, Harrow, Uxbridge, Wembley, Ealing, Brixton, Hackney, Islington, Camden Town, City of London, Kingston upon Thames, Sutton, Barking, Ilford, Walthamstow, Woolwich, Bexley, Sidcup, Orpington, Purley, Hounslow, Twickenham, Feltham, Ruislip, Edgware, Barnet, Hayes, Wandsworth, Canary Wharf, Surbiton, Biggin Hill, Upminster, Erith, Dagenham, Hornchurch, Richmond@51.5, West Drayton, Northwood, Coulsdon, Wood Green",
  }),
  ...counties("south-east", {
    Kent: "Maidstone, Canterbury, Ashford, Dover, Folkestone, Dartford, Gravesend, Royal Tunbridge Wells, Sevenoaks, Margate, Ramsgate, Gillingham, Chatham, Rochester, Sittingbourne, Faversham, Tonbridge, Whitstable, Deal, Swanley, Edenbridge, Sheerness, Tenterden",
    Surrey:
      "Guildford, Woking, Epsom, Reigate, Redhill, Camberley, Farnham, Staines, Leatherhead, Dorking, Esher, Walton-on-Thames, Weybridge, Egham, Godalming, Oxted, Caterham, Horley, Ashford@51.4",
    "East Sussex":
      "Brighton, Hastings, Eastbourne, Lewes, Bexhill-on-Sea, Hove, Uckfield, Crowborough, Hailsham, Rye, Newhaven@50.8, Seaford, Heathfield, Battle",
    "West Sussex":
      "Crawley, Worthing, Chichester, Horsham, Bognor Regis, Haywards Heath, East Grinstead, Burgess Hill, Littlehampton, Midhurst, Petworth, Shoreham-by-Sea",
    Hampshire:
      "Southampton, Portsmouth, Basingstoke, Winchester, Andover, Farnborough, Fareham, Gosport, Havant, Eastleigh, Aldershot, Alton, Petersfield, Lymington, Ringwood, Fleet, Romsey, Fordingbridge, Hythe@50.9, New Milton",
    "Isle of Wight": "Newport@50.7, Ryde, Cowes, Sandown, Ventnor, Freshwater, Shanklin",
    Berkshire:
      "Reading, Slough, Bracknell, Windsor, Maidenhead, Newbury, Wokingham, Thatcham, Hungerford, Ascot, Sandhurst",
    Buckinghamshire:
      "Aylesbury, Milton Keynes, High Wycombe, Amersham, Buckingham, Chesham, Beaconsfield, Marlow, Gerrards Cross, Princes Risborough, Denham, Iver",
    Oxfordshire:
      "Oxford, Banbury, Abingdon, Bicester, Witney, Didcot, Henley-on-Thames, Thame, Wantage, Chipping Norton, Wallingford, Faringdon, Burford",
  }),
  ...counties("south-west", {
    Bristol: "Bristol, Kingswood, Clevedon, Portishead, Thornbury, Yate, Mangotsfield",
    Gloucestershire:
      "Gloucester, Cheltenham, Stroud, Cirencester, Tewkesbury, Dursley, Lydney, Stow on the Wold, Moreton in Marsh, Coleford, Tetbury, Cinderford, Chipping Campden",
    Somerset:
      "Taunton, Bath, Yeovil, Bridgwater, Weston-super-Mare, Frome, Wells, Minehead, Glastonbury, Chard, Keynsham, Midsomer Norton, Shepton Mallet, Crewkerne, Burnham-on-Sea",
    Wiltshire:
      "Swindon, Salisbury, Trowbridge, Chippenham, Devizes, Warminster, Marlborough, Melksham, Malmesbury, Amesbury, Tidworth, Corsham, Cricklade",
    Dorset:
      "Bournemouth, Poole, Weymouth, Dorchester, Bridport, Christchurch, Wimborne Minster, Shaftesbury, Sherborne, Swanage, Blandford Forum, Lyme Regis, Ferndown",
    Devon:
      "Exeter, Plymouth, Torquay, Barnstaple, Bideford, Tiverton, Newton Abbot, Exmouth, Okehampton, Tavistock, Honiton, Ilfracombe, Kingsbridge, Totnes, Dartmouth, Axminster, Holsworthy, South Molton, Sidmouth, Crediton",
    Cornwall:
      "Truro, Penzance, Newquay, Falmouth, Bodmin, St Austell, Bude, Launceston, Camborne, Saltash, Liskeard, St Ives@50.2, Looe, Helston, Wadebridge, Torpoint, Hugh Town",
  }),
  ...counties("wales", {
    Gwent:
      "Newport@51.5, Cwmbran, Ebbw Vale, Abergavenny, Chepstow, Monmouth, Pontypool, Caldicot, Blackwood, Tredegar",
    "South Glamorgan": "Cardiff, Barry, Penarth, Cowbridge, Llantwit Major",
    "Mid Glamorgan":
      "Merthyr Tydfil, Pontypridd, Bridgend, Aberdare, Caerphilly, Porthcawl, Maesteg, Llantrisant, Tonypandy",
    "West Glamorgan": "Swansea, Neath, Port Talbot, Gorseinon",
    Dyfed:
      "Carmarthen, Llanelli, Haverfordwest, Aberystwyth, Cardigan, Pembroke Dock, Fishguard, Lampeter, Ammanford, Tenby, St Davids, Milford Haven",
    Powys:
      "Newtown, Brecon, Llandrindod Wells, Welshpool, Builth Wells, Machynlleth, Ystradgynlais, Crickhowell, Knighton",
    Gwynedd: "Bangor, Caernarfon, Pwllheli, Porthmadog, Dolgellau, Tywyn, Blaenau-Ffestiniog, Barmouth, Bala",
    Anglesey: "Holyhead, Llangefni, Menai Bridge, Amlwch, Beaumaris",
    Clwyd:
      "Wrexham, Rhyl, Colwyn Bay, Llandudno, Flint, Mold, Denbigh, Ruthin, Llangollen, Deeside, Prestatyn, Conwy, Llanrwst",
  }),
  ...counties("scotland", {
    Aberdeenshire: "Aberdeen, Peterhead, Fraserburgh, Inverurie, Stonehaven, Huntly, Banff, Ellon, Banchory",
    Angus: "Dundee, Arbroath, Forfar, Montrose, Brechin, Carnoustie",
    "Perth and Kinross": "Perth, Crieff, Pitlochry, Blairgowrie, Kinross, Auchterarder, Aberfeldy",
    Fife: "Kirkcaldy, Dunfermline, Glenrothes, St Andrews, Cupar, Leven, Cowdenbeath, Anstruther",
    Lothian:
      "Edinburgh, Livingston, Dalkeith, Musselburgh, Haddington, Bathgate, Linlithgow, Penicuik, Dunbar, North Berwick, Queensferry",
    Stirlingshire: "Stirling, Falkirk, Alloa, Grangemouth, Dunblane, Callander, Denny",
    "Greater Glasgow":
      "Glasgow, Paisley, Clydebank, Rutherglen, Bearsden, Renfrew, Newton Mearns, Greenock, Johnstone, Dumbarton, Kirkintilloch, Barrhead, Port Glasgow",
    Lanarkshire:
      "Hamilton, Motherwell, East Kilbride, Airdrie, Cumbernauld, Lanark, Coatbridge, Wishaw, Strathaven, Carluke, Biggar",
    Ayrshire: "Ayr, Kilmarnock, Irvine, Troon, Girvan, Largs, Cumnock, Saltcoats, Maybole",
    "Dumfries and Galloway":
      "Dumfries, Stranraer, Annan, Castle Douglas, Lockerbie, Newton Stewart, Kirkcudbright, Moffat, Langholm",
    "Scottish Borders": "Galashiels, Hawick, Peebles, Kelso, Selkirk, Jedburgh, Duns, Eyemouth, Melrose",
    "Argyll and Bute": "Oban, Dunoon, Helensburgh, Campbeltown, Lochgilphead, Rothesay, Tobermory",
    Moray: "Elgin, Forres, Buckie, Keith, Lossiemouth",
    Highland:
      "Inverness, Fort William, Thurso, Wick, Nairn, Dingwall, Invergordon, Aviemore, Ullapool, Portree, Dornoch",
    Orkney: "Kirkwall, Stromness",
    Shetland: "Lerwick",
    "Western Isles": "Stornoway",
  }),
  ...counties("northern-ireland", {
    "County Antrim":
      "Ballymena, Antrim, Larne, Carrickfergus, Lisburn, Ballymoney, Ballycastle, Newtownabbey, Portrush, Belfast, Ballyclare",
    "County Down":
      "Newtownards, Bangor@54.6, Downpatrick, Banbridge, Newry, Newcastle, Holywood, Warrenpoint, Comber, Ballynahinch, Kilkeel",
    "County Armagh": "Armagh, Portadown, Craigavon, Keady",
    "County Londonderry": "Derry, Coleraine, Limavady, Magherafelt, Maghera, Portstewart, Dungiven",
    "County Tyrone": "Omagh, Strabane, Dungannon, Cookstown, Coalisland, Castlederg",
    "County Fermanagh": "Enniskillen, Lisnaskea, Irvinestown",
  }),
];
