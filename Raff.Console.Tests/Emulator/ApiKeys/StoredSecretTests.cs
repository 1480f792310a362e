using System.Text;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.ApiKeys;

/// <summary>No secret can be read out of the emulator's files (docs/raff-api.md#api-keys).</summary>
public sealed class StoredSecretTests
{
    [Fact]
    public async Task DatabaseFiles_AfterKeysWereCreatedAndUsed_ContainNoSecret()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var (id, first) = await host.CreateKeyAsync("account-member");
        var second = (await host.PostAsync($"/api-keys/{id}/regenerate", null)).Data.Text("secret")!;
        await host.GetAsync("/permissions", second);
        string[] known =
        [
            EmulatorDemo.OwnerKey, EmulatorDemo.AdminKey, EmulatorDemo.StagingOperatorKey, EmulatorDemo.ViewerKey, EmulatorDemo.BillingKey,
            EmulatorDemo.ExpiredKey,
        ];
        byte[][] forms =
        [
            .. ((string[])[first, second, .. known])
                .SelectMany(secret => (byte[][])[Encoding.UTF8.GetBytes(secret[5..]), Encoding.Unicode.GetBytes(secret[5..])]),
            // The well-known keys are zeros except for one digit, which any file may contain.
            Convert.FromHexString(first[5..]), Convert.FromHexString(second[5..]),
        ];

        await SearchAsync();
        await host.RestartAsync();
        await SearchAsync();

        async Task SearchAsync()
        {
            var shown = false;
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(host.DatabasePath)!))
            {
                var bytes = await ReadSharedAsync(file);
                shown |= bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(second[..13])) >= 0;
                foreach (var form in forms)
                {
                    (bytes.AsSpan().IndexOf(form) < 0).ShouldBeTrue($"{Path.GetFileName(file)} holds a secret.");
                }
            }

            shown.ShouldBeTrue("The part of a key that is shown was not found, so the search finds nothing.");
        }
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
