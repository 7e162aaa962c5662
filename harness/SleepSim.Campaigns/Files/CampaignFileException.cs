namespace SleepSim.Campaigns;

/// <summary>A campaign file cannot be used. The message stands alone: what was found, what was expected,
/// where.</summary>
public sealed class CampaignFileException(string message, Exception? inner = null) : Exception(message, inner);
