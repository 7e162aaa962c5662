using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>What one engine may ask of the simulated system. Once its stop is complete, nothing it asks for is
/// done any more; that it asks is on record (S3, L17).</summary>
internal sealed class ProviderHost(
    int generation,
    TraceStream trace,
    VpnSession session,
    TunnelInterface tunnel,
    UdpStack udp,
    Resolver resolver,
    CallbackFaults callbacks,
    SystemProcess process)
    : ITunnelHost
{
    /// <summary>What one call into an engine may ask for; no honest engine comes near.</summary>
    public const int MaxRequestsPerCall = 10_000;

    // An engine counts its sockets from 1; the process counts on, for what an earlier engine left open (L17).
    private readonly int _socketsBefore = process.HighestSocket;

    // The numbers of the sockets that are open, as the engine names them.
    private readonly SortedSet<int> _open = [];
    private int _requests;
    private int _lastSocket;
    private int _lastRequest;
    private bool _stopped;

    /// <summary>How the engine misused the host during the last call; null when it did not.</summary>
    public (FaultKind Kind, string Detail)? Misuse { get; private set; }

    /// <summary>Takes a packet that the engine hands to the machine.</summary>
    public required PacketReceiver PacketDelivered { get; init; }

    public void BeginCall() => _requests = 0;

    /// <summary>How the engine names a socket of the process; null for one of an earlier engine.</summary>
    public SocketId? NameOf(SocketId ofProcess) =>
        ofProcess.Number > _socketsBefore ? new SocketId(ofProcess.Number - _socketsBefore) : null;

    public void CompleteStart(string? error)
    {
        if (!MayAsk(nameof(CompleteStart))) return;
        trace.Emit(new EngineCompleted(trace.Now, generation, CompletionKind.Start, error));
        session.StartCompleted(error);
    }

    public void CompleteStop()
    {
        if (!MayAsk(nameof(CompleteStop))) return;
        trace.Emit(new EngineCompleted(trace.Now, generation, CompletionKind.Stop, null));
        _stopped = session.StopCompleted();
    }

    public void CompleteSleep()
    {
        if (!MayAsk(nameof(CompleteSleep))) return;
        trace.Emit(new EngineCompleted(trace.Now, generation, CompletionKind.Sleep, null));
        session.SleepCompleted();
    }

    public void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer)
    {
        if (MayAsk(nameof(CompleteAppMessage)))
            trace.Emit(new EngineCompleted(trace.Now, generation, CompletionKind.AppMessage, null));
    }

    public void CancelTunnel(string error)
    {
        if (MayAsk(nameof(CancelTunnel))) _stopped = session.Cancelled(error);
    }

    public void SetReasserting(bool reasserting)
    {
        if (MayAsk(nameof(SetReasserting))) session.ReassertingChanged(reasserting);
    }

    public void ApplySettings(RequestId request, TunnelSettings? settings)
    {
        if (!MayAsk(nameof(ApplySettings)) || !IsFresh(ref _lastRequest, request.Number, "request")) return;
        tunnel.Apply(request, settings, error => callbacks.Deliver(
            Callback.Settings,
            () => session.Post(generation, new TunnelEvent.SettingsApplied(request, error))));
    }

    public void OpenSocket(SocketId socket, SocketOptions options)
    {
        if (!MayAsk(nameof(OpenSocket)) || !IsFresh(ref _lastSocket, socket.Number, "socket")) return;
        SocketId ofProcess = OfProcess(socket);
        process.HighestSocket = ofProcess.Number;
        if (udp.Open(ofProcess, options) is { } error)
        {
            Fail(socket, SocketOperation.Open, error);
            return;
        }

        _open.Add(socket.Number);
        process.Memory.Add(ProviderMemory.Socket);
    }

    public void CloseSocket(SocketId socket)
    {
        if (_stopped || !_open.Remove(socket.Number)) return;
        udp.Close(OfProcess(socket));
        process.Memory.Remove(ProviderMemory.Socket);
    }

    public void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        if (!MayAsk(nameof(SendDatagram))) return;
        if (udp.Send(OfProcess(socket), datagram, to) is { } error) Fail(socket, SocketOperation.Send, error);
    }

    public void DeliverPacket(ReadOnlySpan<byte> packet)
    {
        if (MayAsk(nameof(DeliverPacket))) PacketDelivered(packet);
    }

    public void Resolve(RequestId request, string name)
    {
        if (!MayAsk(nameof(Resolve)) || !IsFresh(ref _lastRequest, request.Number, "request")) return;
        resolver.Resolve(name, found => session.Post(generation, new TunnelEvent.NameResolved(request, found)));
    }

    public void Log(LogLevel level, string message)
    {
        CountRequest();
        trace.Emit(new EngineLogged(trace.Now, generation, message));
    }

    public void Reached(string place)
    {
        CountRequest();
        trace.Emit(new EngineReached(trace.Now, generation, place));
    }

    private bool MayAsk(string call)
    {
        CountRequest();
        if (_stopped) trace.Emit(new StaleCall(trace.Now, generation, call));
        return !_stopped;
    }

    // Thrown through the engine, so that even a loop inside one call ends.
    private void CountRequest()
    {
        if (++_requests <= MaxRequestsPerCall) return;
        Misuse ??= (FaultKind.Flooded, $"more than {MaxRequestsPerCall} requests in one call");
        throw new InvalidOperationException(Misuse.Value.Detail);
    }

    // Numbers rise, so one used before is one not above the last.
    private bool IsFresh(ref int last, int number, string what)
    {
        if (number <= last) Misuse ??= (FaultKind.DoubleUse, $"{what} {number} after {what} {last}");
        last = Math.Max(last, number);
        return Misuse is null;
    }

    private SocketId OfProcess(SocketId socket) => new(socket.Number + _socketsBefore);

    private void Fail(SocketId socket, SocketOperation operation, SocketErrno error) =>
        session.Post(generation, new TunnelEvent.SocketFailed(socket, operation, error));
}
