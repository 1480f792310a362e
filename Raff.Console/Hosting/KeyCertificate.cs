using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Raff.Console.Hosting;

/// <summary>
/// The certificate that encrypts the encryption keys (<c>DataProtection:Certificate</c>): a PKCS #12 file, or a PEM file with its private key.
/// </summary>
public static class KeyCertificate
{
    /// <summary>The setting that names the file.</summary>
    public const string Setting = "DataProtection:Certificate";

    /// <summary>The setting with the file's password; better given as an environment variable.</summary>
    public const string PasswordSetting = "DataProtection:CertificatePassword";

    /// <summary>Loads the certificate; null if none is configured.</summary>
    /// <exception cref="SettingsException">It cannot be used. The password is never part of the message.</exception>
    public static X509Certificate2? Load(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } path)
        {
            return null;
        }

        var password = configuration[PasswordSetting];
        try
        {
            var certificate = !Path.GetExtension(path)
                .Equals(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new SettingsException($"{Setting} is {path}, which has no private key. Name a file that has one.");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"{Setting} is {path}, which cannot be used: {error.Message.ReplaceLineEndings(" ")} Check the file and {PasswordSetting}.",
                error);
        }
    }
}
