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

    /// <summary>An echo left outside the tunnel.</summary>
    EchoOutside,

    /// <summary>An echo went nowhere: blocked, or no route.</summary>
    EchoBlocked,
}
