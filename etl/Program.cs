using Shuddhachar.Etl.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
