using System.Text;

namespace SleepSim.Reports;

/// <summary>Reads files that may be anything.</summary>
internal static class BoundedFile
{
    private static readonly UTF8Encoding _strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole file; null with a reason when it is larger than that, or cannot be read.</summary>
    public static byte[]? Bytes(string path, int bytesMax, out string reason)
    {
        reason = "";
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] bytes = new byte[Math.Min(stream.Length, bytesMax) + 1];
            int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read <= bytesMax) return bytes[..read];
            reason = FormattableString.Invariant(
                $"found a file of more than {bytesMax} bytes, expected a smaller one");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = $"it cannot be read: {e.Message.TrimEnd('.')}";
        }

        return null;
    }

    /// <summary>A whole file of text, with LF line ends; null with a reason when it is none.</summary>
    public static string? Text(string path, int bytesMax, out string reason)
    {
        if (Bytes(path, bytesMax, out reason) is not { } bytes) return null;
        if (bytes.Length == 0) reason = "the file is empty";
        else if (bytes.Contains((byte)0)) reason = "found a zero byte, expected text";
        if (reason.Length > 0) return null;
        try
        {
            return _strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            reason = "found bytes that are not UTF-8, expected text";
            return null;
        }
    }
}
