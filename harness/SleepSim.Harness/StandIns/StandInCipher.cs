using System.Buffers.Binary;
using System.Numerics;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.StandIns;

/// <summary>A cipher with a tag: the tag is right for one key, nonce, plaintext and additional data. A value; it seals
/// or opens one message.</summary>
internal readonly struct StandInCipher
{
    private const ulong ForCipher = 4;
    private const int WordBits = 64;

    private readonly Mixer _mixer;

    private StandInCipher(Mixer mixer) => _mixer = mixer;

    public static StandInCipher Keyed(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce)
    {
        Mixer mixer = new(ForCipher);
        mixer.Add(key);
        mixer.Add(nonce);
        return new StandInCipher(mixer);
    }

    /// <summary>The same for the message of that number.</summary>
    public StandInCipher Numbered(ulong counter)
    {
        Mixer mixer = _mixer;
        mixer.Add(counter);
        return new StandInCipher(mixer);
    }

    /// <summary>Writes as many bytes as the plaintext has, and the tag. May write where it reads.</summary>
    public void Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output)
    {
        Mixer mixer = _mixer;
        mixer.Add(additional);
        Mask(ref mixer, plaintext, output[..plaintext.Length], opening: false);
        mixer.Draw(output.Slice(plaintext.Length, IAead.TagLength));
    }

    /// <summary>False, and zeros, when the message is not authentic. May write where it reads.</summary>
    public bool Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext)
    {
        Span<byte> tag = stackalloc byte[IAead.TagLength];
        Mixer mixer = _mixer;
        mixer.Add(additional);
        Span<byte> opened = plaintext[..(sealedBytes.Length - IAead.TagLength)];
        Mask(ref mixer, sealedBytes[..opened.Length], opened, opening: true);
        mixer.Draw(tag);
        if (tag.SequenceEqual(sealedBytes[^IAead.TagLength..])) return true;
        opened.Clear();
        return false;
    }

    // What is mixed in is the plaintext on both sides: large packets four words at a time in lanes of their own,
    // because a step has to wait for the one before it in its lane only.
    private static void Mask(ref Mixer mixer, ReadOnlySpan<byte> input, Span<byte> output, bool opening)
    {
        mixer.Add((ulong)input.Length);
        ulong pad = mixer.Next();
        Lanes lanes = new(pad);
        while (input.Length >= Lanes.Length)
        {
            lanes.Take(input, output, pad, opening);
            pad = BitOperations.RotateLeft(pad, 29) + pad;
            input = input[Lanes.Length..];
            output = output[Lanes.Length..];
        }

        lanes.AddTo(ref mixer);
        MaskRest(ref mixer, input, output, pad, opening);
    }

    private static void MaskRest(
        ref Mixer mixer, ReadOnlySpan<byte> input, Span<byte> output, ulong pad, bool opening)
    {
        while (input.Length >= sizeof(ulong))
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(input);
            mixer.Add(opening ? word ^ pad : word);
            BinaryPrimitives.WriteUInt64LittleEndian(output, word ^ pad);
            input = input[sizeof(ulong)..];
            output = output[sizeof(ulong)..];
        }

        if (input.IsEmpty) return;
        ulong rest = Mixer.Word(input);
        ulong masked = rest ^ (pad & (ulong.MaxValue >> (WordBits - (8 * input.Length))));
        mixer.Add(opening ? masked : rest);
        for (int i = 0; i < output.Length; i++) output[i] = (byte)(masked >> (8 * i));
    }
}
