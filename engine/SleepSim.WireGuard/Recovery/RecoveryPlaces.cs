namespace SleepSim.WireGuard;

/// <summary>The decisions of the provider logic, by name: a tester wants to have seen each of them made.</summary>
internal static class RecoveryPlaces
{
    public const string StartedAgain = "told of its start again";
    public const string WokeInDoubt = "woke, and makes a new connection";
    public const string SleepCalledOff = "sleep called off, proves the old socket";
    public const string WakeNoticed = "noticed a wake by the clocks";
    public const string WakeToldLate = "told of a wake it had noticed";
    public const string SleepOverdue = "an announced sleep did not come";
    public const string PathWhileStarting = "path changed while starting";
    public const string PathWhileQuiet = "path changed while quiet before sleep";
    public const string PathLost = "path lost";
    public const string PathFound = "path found while in doubt";
    public const string PathMoved = "path moved under a proven session";
    public const string PathWithoutNews = "path announced without news";
    public const string OwnPath = "path of its own making";
    public const string JustInitiated = "spared a connection, having just sent an initiation";
    public const string RefusedAgain = "sent a refused initiation once more";
    public const string SocketRefused = "socket failed on a good path";
    public const string SocketReplaced = "replaced a broken socket";
    public const string OldSocketFailed = "an older socket failed";
    public const string RetriesOver = "early retries used up";
    public const string HandshakeGivenUp = "handshake given up, goes on slowly";
    public const string AddressAskedAgain = "asks for an address again";
    public const string AddressMoved = "a peer has another address";
    public const string PeerAsked = "asks a peer that does not answer data";
    public const string PeerSilent = "takes a peer for silent";
    public const string PeerCalled = "answered a handshake of the peer";
    public const string ProvenByHandshake = "doubt ended by a handshake";
    public const string ProvenByData = "doubt ended by the old session";
    public const string CopiesSent = "sent again what a dead session swallowed";
    public const string HeldSent = "sent what was held back";
    public const string HeldDropped = "dropped what was held too long";
    public const string CookieUsed = "used a cookie";
    public const string SettingsGivenUp = "went on without the answer to its settings";
    public const string GatewayGivenUp = "completed the start without the gateway";
    public const string StoppedWhileStarting = "stopped while starting";
    public const string StopWaits = "holds a stop until its settings are through";
    public const string ReassertedAnew = "said anew that it reasserts";

    /// <summary>All of them, in the order of this file.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        StartedAgain, WokeInDoubt, SleepCalledOff, WakeNoticed, WakeToldLate, SleepOverdue,
        PathWhileStarting, PathWhileQuiet, PathLost, PathFound, PathMoved, PathWithoutNews, OwnPath,
        JustInitiated, RefusedAgain, SocketRefused, SocketReplaced, OldSocketFailed,
        RetriesOver, HandshakeGivenUp, AddressAskedAgain, AddressMoved, PeerAsked, PeerSilent, PeerCalled,
        ProvenByHandshake, ProvenByData, CopiesSent, HeldSent, HeldDropped, CookieUsed,
        SettingsGivenUp, GatewayGivenUp, StoppedWhileStarting, StopWaits, ReassertedAnew,
    ];
}
