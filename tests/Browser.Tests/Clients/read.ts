import { FetchClient } from "@odata2ts/http-client-fetch";
import { shuddhacharService } from "./client/shuddhacharService";

// a name or a type that $metadata does not give would not compile here
async function read(root: string) {
  const service = new shuddhacharService(new FetchClient(), root);
  const rankings = await service.Rankings().query((query, ranking) => query
    .select("RankingKey", "OfficeNameBn", "ScorePercent")
    .filter(ranking.PlanCode.eq("egov"), ranking.OfficeNameBn.contains("বিভাগ").or(ranking.ScorePercent.lt(90)))
    .orderBy(ranking.ScorePercent.desc(), ranking.RankingKey.asc())
    .count());
  const office = await service.Offices().query((query, office) => query
    .filter(office.OfficeCode.eq("ICTD"))
    .expanding("Documents", (documents, document) => documents.select("FileName").orderBy(document.DocumentKey.asc())));
  return {
    count: rankings.data["@odata.count"],
    keys: rankings.data.value.map(ranking => ranking.RankingKey),
    documents: office.data.value[0].Documents?.map(document => document.FileName),
  };
}

read(process.argv[2]).then(found => console.log(JSON.stringify(found)));

declare const process: { argv: string[] };
