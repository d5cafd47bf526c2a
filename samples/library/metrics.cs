#:project ../../src/SocketSnapshot
using System.Diagnostics.Metrics;
using SocketSnapshot;

// TCP sockets by state as a metric, for OpenTelemetry or any other listener.
using var meter = new Meter("samples.sockets");
meter.CreateObservableGauge("tcp.sockets", Count);
using var listener = new MeterListener { InstrumentPublished = (instrument, it) => it.EnableMeasurementEvents(instrument) };
listener.SetMeasurementEventCallback<int>((_, count, tags, _) => Console.WriteLine($"{tags[0].Value} {count}"));
listener.Start();
listener.RecordObservableInstruments();

static IEnumerable<Measurement<int>> Count()
{
    using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Tcp });
    return [.. dump.CountBy(socket => socket.State!.Value).Select(state => new Measurement<int>(state.Value, new KeyValuePair<string, object?>("state", state.Key)))];
}
