using System.Diagnostics.CodeAnalysis;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Schema APIKeyWithSecret: the only answers that contain a key's secret, right after it was created.</summary>
[WireName("APIKeyWithSecret")]
internal sealed record ApiKeyWithSecretWire : ApiKeyWire
{
    [SetsRequiredMembers]
    public ApiKeyWithSecretWire(ApiKeyWire key, string secret)
        : base(key) => Secret = secret;

    public string Secret { get; }
}
