// reads $metadata in both forms as the standard's own tools do, and prints what they say of it
import csdl from 'odata-csdl';
import openapi from 'odata-openapi';
import { isDeepStrictEqual } from 'node:util';

const root = process.argv[2];
const xml = await (await fetch(`${root}/$metadata`, { headers: { accept: 'application/xml' } })).text();
const json = await (await fetch(`${root}/$metadata?$format=json`)).json();

const messages = [];
const read = csdl.xml2json(xml, { messages });
const [ofXml, ofJson] = [read, json].map(document => openapi.csdl2openapi(document, { messages }));
const operations = Object.entries(ofJson.paths).flatMap(([path, item]) => Object.keys(item).filter(name => name !== 'parameters').map(name => `${name} ${path}`));

console.log(JSON.stringify({
  messages,
  isSame: isDeepStrictEqual(plain(read), plain(json)) && isDeepStrictEqual(plain(ofXml), plain(ofJson)),
  operations,
}));

function plain(document) {
  return JSON.parse(JSON.stringify(document));
}
