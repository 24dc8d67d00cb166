using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>Metrics and traces of this process, sent to a collector by OTLP over http when one is set; otherwise nothing is gathered and nobody is called.</summary>
sealed class Telemetry : IHostedService, IDisposable
{
    public const string Name = "Shuddhachar";

    const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    static readonly string[] s_meters = [Name, StatementTime.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    readonly IConfiguration _configuration;
    readonly Meter _meter = new(Name);
    readonly Counter<long> _intake;
    MeterProvider? _metrics;
    TracerProvider? _traces;

    public Telemetry(IConfiguration configuration, LiveWarehouse warehouse, DrawingGate gate)
    {
        _configuration = configuration;
        _meter.CreateObservableGauge("shuddhachar.snapshot", () => Readiness.SnapshotOf(warehouse) is { } number ? [new Measurement<int>(number)] : Array.Empty<Measurement<int>>(), description: "Number of the snapshot that is served.");
        _meter.CreateObservableGauge("shuddhachar.pages.waiting", () => gate.Waiting, description: "Pages that wait to be drawn.");
        _meter.CreateObservableGauge("shuddhachar.disk.free", () => Readiness.FreeMegabytes(warehouse.Folder), "MBy", "Free space where the data folder lies.");
        _intake = _meter.CreateCounter<long>("shuddhachar.intake.reports", description: "Reports handed in, by what became of them.");
    }

    /// <summary>Counts one report of the intake.</summary>
    /// <param name="outcome">A word such as `accepted`; never a name.</param>
    public void CountReport(string outcome) => _intake.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if ((_configuration[Settings.Collector.Name] is { Length: > 0 } said ? said : _configuration[EndpointVariable]) is not { Length: > 0 } collector) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("shuddhachar", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(s_meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Send(exporter, collector, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000 * Settings.CollectorSeconds.Number(_configuration);
            }).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", StatementTime.Name).AddProcessor(new Discretion())
            .AddOtlpExporter(exporter => Send(exporter, collector, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        (_metrics, _traces) = (null, null);
        return Task.CompletedTask;
    }

    static void Send(OtlpExporterOptions exporter, string collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.TrimEnd('/')}/{path}");
    }

    public void Dispose()
    {
        StopAsync(CancellationToken.None);
        _meter.Dispose();
    }

    /// <summary>Takes from a trace what could tell who asked for what: addresses, queries, browsers.</summary>
    sealed class Discretion : BaseProcessor<Activity>
    {
        static readonly HashSet<string> s_kept = ["http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type"];

        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.ToList())
            {
                if (!s_kept.Contains(name)) data.SetTag(name, null);
            }
        }
    }
}
