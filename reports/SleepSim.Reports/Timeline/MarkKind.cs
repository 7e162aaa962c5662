namespace SleepSim.Reports;

/// <summary>What a mark in a lane means; a renderer gives each meaning a shape and a colour.</summary>
public enum MarkKind
{
    /// <summary>An operation of the scenario begins.</summary>
    Operation,

    /// <summary>The system told the engine something, or did something to it.</summary>
    Told,

    /// <summary>A handshake initiation was sent, the first since the last response.</summary>
    Initiation,

    /// <summary>A handshake initiation was sent again.</summary>
    Retry,

    /// <summary>A handshake response came back.</summary>
    Response,

    /// <summary>A socket was opened.</summary>
    SocketOpened,

    /// <summary>An operation on a socket failed.</summary>
    SocketError,

    /// <summary>The engine broke the contract.</summary>
    Fault,

    /// <summary>A start was asked for and refused.</summary>
    Refused,

    /// <summary>The gateway or the NAT forgot something.</summary>
    Forgotten,

    /// <summary>An echo was answered through the tunnel.</summary>
    EchoAnswered,

    /// <summary>An echo was sent into the tunnel and never answered.</summary>
    EchoUnanswered,

    /// <summary>A packet of an application left outside the tunnel.</summary>
    EchoOutside,

    /// <summary>A packet of an application went nowhere: blocked, or no route.</summary>
    EchoBlocked,

    /// <summary>An echo was sent into the tunnel and answered, but late: something held it back.</summary>
    EchoLate,

    /// <summary>A handshake message was lost on its way.</summary>
    HandshakeLost,
}
