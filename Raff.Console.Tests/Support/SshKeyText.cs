using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.Tests.Support;

/// <summary>Public keys in OpenSSH's form, made with the platform's cryptography.</summary>
public static class SshKeyText
{
    /// <summary>An Ed25519 key: any 32 bytes are one.</summary>
    public static string Ed25519(string comment = "me@laptop") => Line("ssh-ed25519", comment, RandomNumberGenerator.GetBytes(32));

    /// <summary>An RSA key.</summary>
    public static string Rsa(int bits)
    {
        using var rsa = RSA.Create(bits);
        var key = rsa.ExportParameters(false);
        return Line("ssh-rsa", "rsa", key.Exponent!, [0, .. key.Modulus!]);
    }

    /// <summary>An ECDSA key on nistp256, nistp384 or nistp521.</summary>
    public static string Ecdsa(string curve)
    {
        using var ecdsa = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve.Replace("nistp", "nistP", StringComparison.Ordinal)));
        var point = ecdsa.ExportParameters(false).Q;
        return Line($"ecdsa-sha2-{curve}", "ec", Encoding.ASCII.GetBytes(curve), [4, .. point.X!, .. point.Y!]);
    }

    /// <summary>A line of a type from the parts that follow the type in its blob.</summary>
    public static string Line(string type, string comment, params byte[][] parts)
    {
        var blob = new List<byte>();
        foreach (var part in (byte[][])[Encoding.ASCII.GetBytes(type), .. parts])
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            blob.AddRange([.. length, .. part]);
        }
        return $"{type} {Convert.ToBase64String([.. blob])} {comment}";
    }
}
