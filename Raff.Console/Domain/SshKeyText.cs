using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.Domain;

/// <summary>
/// What a pasted text is as an OpenSSH public key, <c>type base64 [comment]</c> (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4;
/// the types of api.md section 1.9). Closed: a key, or why it is none.
/// </summary>
public abstract record SshKeyText
{
    private const string Ed25519 = "ssh-ed25519";
    private const string Rsa = "ssh-rsa";
    private const string Ecdsa = "ecdsa-sha2-";
    private static readonly string[] Curves = ["nistp256", "nistp384", "nistp521"];

    private SshKeyText()
    {
    }

    /// <summary>Reads a text.</summary>
    public static SshKeyText Read(string? text)
    {
        var line = text?.Trim() ?? "";
        if (line.Length == 0)
        {
            return new Invalid("The public key is missing: paste the line of a .pub file.");
        }

        if (line.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return new Private();
        }

        if (line.AsSpan().ContainsAny('\r', '\n'))
        {
            return new Invalid("A public key is one line; this text has several.");
        }

        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var type = parts[0];
        if (type is not (Ed25519 or Rsa) && !Curves.Any(curve => type == Ecdsa + curve))
        {
            return new Invalid("A public key begins with ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384 or ecdsa-sha2-nistp521.");
        }

        if (parts.Length < 2)
        {
            return new Invalid($"After {type} the key itself is missing: the text was not copied whole.");
        }

        var blob = new byte[parts[1].Length];
        return Convert.TryFromBase64String(parts[1], blob, out var length) && IsWhole(type, blob.AsSpan(0, length))
            ? new Key(type, Fingerprinted(blob.AsSpan(0, length)), parts.Length > 2 ? parts[2] : "", line)
            : new Invalid($"What follows {type} is not a whole key of that type: the text was not copied whole, or was changed.");
    }

    /// <summary>
    /// The fingerprint of a key that the API holds already, whatever the console thinks of it: of what stands in Base64 after the type; null where
    /// nothing does.
    /// </summary>
    public static string? FingerprintOf(string? line)
    {
        var parts = (line ?? "").Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blob = new byte[parts.Length > 1 ? parts[1].Length : 0];
        return blob.Length > 0 && Convert.TryFromBase64String(parts[1], blob, out var length) ? Fingerprinted(blob.AsSpan(0, length)) : null;
    }

    private static string Fingerprinted(ReadOnlySpan<byte> blob) => "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    /// <summary>Whether the blob is made of whole parts, the first of which names the type; what the numbers are worth the API decides.</summary>
    private static bool IsWhole(string type, ReadOnlySpan<byte> blob)
    {
        var parts = new List<int>();
        var isNamed = false;
        while (blob.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(blob) is var length && length <= blob.Length - 4)
        {
            isNamed = isNamed || (parts.Count == 0 && blob.Slice(4, (int)length).SequenceEqual(Encoding.ASCII.GetBytes(type)));
            parts.Add((int)length);
            blob = blob[(4 + (int)length)..];
        }

        return isNamed && blob.IsEmpty && (type == Ed25519 ? parts is [_, 32] : parts is [_, > 0, > 0]);
    }

    /// <summary>A public key.</summary>
    /// <param name="Type">ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256, -nistp384, -nistp521.</param>
    /// <param name="Fingerprint">As <c>ssh-keygen -l</c> writes it: <c>SHA256:</c> and Base64 without padding.</param>
    /// <param name="Comment">What follows the key; empty for nothing.</param>
    /// <param name="Line">The text without the space around it.</param>
    public sealed record Key(string Type, string Fingerprint, string Comment, string Line) : SshKeyText;

    /// <summary>A private key, which goes nowhere.</summary>
    public sealed record Private : SshKeyText;

    /// <summary>No key.</summary>
    /// <param name="Sentence">Why.</param>
    public sealed record Invalid(string Sentence) : SshKeyText;
}
