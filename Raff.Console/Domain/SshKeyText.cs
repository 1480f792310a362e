using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.Domain;

/// <summary>
/// Pasted text read as an OpenSSH public key, <c>type base64 [comment]</c> (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4;
/// the types of docs/raff-api.md#ssh-keys). Closed: a key, or why it is not one.
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

    /// <summary>
    /// Reads pasted text. What mail programs and documents add to a key is dropped: quotes around it, a byte order mark, tabs and no-break spaces in
    /// place of spaces.
    /// </summary>
    public static SshKeyText Read(string? text)
    {
        var line = Clean(text ?? "");
        if (line.Length == 0)
        {
            return new Invalid("The public key is missing. Paste the contents of a .pub file.");
        }

        if (line.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return new Private();
        }

        if (line.AsSpan().ContainsAny('\r', '\n'))
        {
            return new Invalid("A public key is one line, but this text has several.");
        }

        var parts = line.Split(' ', 3);
        var type = parts[0];
        if (!IsType(type))
        {
            return new Invalid(parts.FirstOrDefault(IsType) is { } later
                ? $"Remove \"{line[..line.IndexOf(later, StringComparison.Ordinal)].Trim()}\" in front of {later}: a public key starts with its type."
                : "A public key starts with ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, or ecdsa-sha2-nistp521.");
        }

        if (parts.Length < 2)
        {
            return new Invalid($"The key after {type} is missing. Copy the whole line.");
        }

        var blob = new byte[parts[1].Length];
        return Convert.TryFromBase64String(parts[1], blob, out var length) && IsWhole(type, blob.AsSpan(0, length))
            ? new Key(type, Fingerprinted(blob.AsSpan(0, length)), parts.Length > 2 ? parts[2] : "", line)
            : new Invalid($"The text after {type} is not a complete key of that type. Copy the whole line.");
    }

    /// <summary>
    /// The fingerprint of a key that the API already has, valid or not: of the Base64 text after the type; null if there is none.
    /// </summary>
    public static string? FingerprintOf(string? line)
    {
        var parts = (line ?? "").Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blob = new byte[parts.Length > 1 ? parts[1].Length : 0];
        return blob.Length > 0 && Convert.TryFromBase64String(parts[1], blob, out var length) ? Fingerprinted(blob.AsSpan(0, length)) : null;
    }

    private static string Fingerprinted(ReadOnlySpan<byte> blob) => "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    /// <summary>Whether the blob is made of whole parts, the first of which names the type; the API checks the numbers.</summary>
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

    private static bool IsType(string word) => word is Ed25519 or Rsa || Curves.Any(curve => word == Ecdsa + curve);

    /// <summary>The text without invisible characters and quotes around it, with one plain space wherever there is white space; line breaks stay.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n')
            {
                clean.Append(letter);
            }
            else if (char.IsWhiteSpace(letter))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().Trim().Trim('"', '\'', '`', '\u201C', '\u201D', '\u2018', '\u2019', '\u00AB', '\u00BB').Trim();
    }

    /// <summary>A public key.</summary>
    /// <param name="Type">ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256, -nistp384, -nistp521.</param>
    /// <param name="Fingerprint">As <c>ssh-keygen -l</c> writes it: <c>SHA256:</c> and Base64 without padding.</param>
    /// <param name="Comment">The text after the key; empty for none.</param>
    /// <param name="Line">The key as it is sent.</param>
    public sealed record Key(string Type, string Fingerprint, string Comment, string Line) : SshKeyText;

    /// <summary>A private key, which is never sent.</summary>
    public sealed record Private : SshKeyText;

    /// <summary>Not a key.</summary>
    /// <param name="Sentence">Why.</param>
    public sealed record Invalid(string Sentence) : SshKeyText;
}
