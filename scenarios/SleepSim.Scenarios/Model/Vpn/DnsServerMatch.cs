namespace SleepSim.Scenarios;

/// <summary>How a rule's list of name servers is matched: Apple's header and its deployment document disagree
/// (D7).</summary>
public enum DnsServerMatch
{
    /// <summary>Every current name server must be in the list, as the header says.</summary>
    All,

    /// <summary>One of them is enough, and <c>17.*</c> stands for many, as the document says.</summary>
    Any,
}
