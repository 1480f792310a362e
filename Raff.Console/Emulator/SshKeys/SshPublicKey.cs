using System.Buffers.Binary;
using System.Text;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.SshKeys;

/// <summary>
/// Reads an OpenSSH public key line, <c>type base64 [comment]</c> (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4), and
/// accepts it only if it encodes a complete key of the named type.
/// </summary>
internal static class SshPublicKey
{
    private const string Rsa = "ssh-rsa";
    private const string Ed25519 = "ssh-ed25519";
    private const string Ecdsa = "ecdsa-sha2-";

    // The minimum that OpenSSH itself accepts.
    private const int MinRsaBits = 1024;

    private static readonly Dictionary<string, int> CoordinateBytes = new() { ["nistp256"] = 32, ["nistp384"] = 48, ["nistp521"] = 66 };

    /// <summary>The key's type, as the SSHKey schema names it.</summary>
    /// <exception cref="RefusalException">400: why the text is not a public key. The text itself is never repeated.</exception>
    public static string TypeOf(string line)
    {
        if (line.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            throw RefusalException.Invalid("public_key holds a private key: send the public one, and replace this key pair, since its private key was sent.");
        }

        if (line.AsSpan().ContainsAny('\r', '\n'))
        {
            throw RefusalException.Invalid("public_key must be one line.");
        }

        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || !IsKnown(parts[0]))
        {
            throw RefusalException.Invalid(
                "public_key must begin with ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256, -nistp384 or -nistp521, then the key in Base64.");
        }

        var blob = new byte[parts[1].Length];
        return Convert.TryFromBase64String(parts[1], blob, out var length) && Matches(parts[0], blob.AsSpan(0, length))
            ? parts[0]
            : throw RefusalException.Invalid($"public_key is damaged: what follows {parts[0]} is not a key of that type.");
    }

    private static bool IsKnown(string type) =>
        type is Rsa or Ed25519 || (type.StartsWith(Ecdsa, StringComparison.Ordinal) && CoordinateBytes.ContainsKey(type[Ecdsa.Length..]));

    private static bool Matches(string type, ReadOnlySpan<byte> blob)
    {
        var rest = blob;
        return TryTake(ref rest, out var name) && name.SequenceEqual(Encoding.ASCII.GetBytes(type)) && Key(type, ref rest) && rest.IsEmpty;
    }

    private static bool Key(string type, ref ReadOnlySpan<byte> rest) => type switch
    {
        Ed25519 => TryTake(ref rest, out var key) && key.Length == 32,
        Rsa => TryTake(ref rest, out var exponent) && Bits(exponent) > 1 && TryTake(ref rest, out var modulus) && Bits(modulus) >= MinRsaBits,
        _ => TryTake(ref rest, out var curve) && curve.SequenceEqual(Encoding.ASCII.GetBytes(type[Ecdsa.Length..])) && TryTake(ref rest, out var point)
            && point.Length == 1 + (2 * CoordinateBytes[type[Ecdsa.Length..]]) && point[0] == 4,
    };

    /// <summary>Reads a string: four bytes of length, then that many bytes.</summary>
    private static bool TryTake(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!BinaryPrimitives.TryReadUInt32BigEndian(rest, out var length) || length > rest.Length - 4)
        {
            return false;
        }

        value = rest.Slice(4, (int)length);
        rest = rest[(4 + (int)length)..];
        return true;
    }

    /// <summary>The size of a positive multiple-precision integer; 0 for none.</summary>
    private static int Bits(ReadOnlySpan<byte> number)
    {
        if (number.IsEmpty || number[0] >= 0x80)
        {
            return 0;
        }

        var digits = number.TrimStart((byte)0);
        return digits.IsEmpty ? 0 : (digits.Length * 8) - byte.LeadingZeroCount(digits[0]);
    }
}
