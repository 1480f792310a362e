using Raff.Console.Kinds;

namespace Raff.Console.Features.SshKeys;

/// <summary>Registers the SSH keys page.</summary>
public static class SshKeyServices
{
    /// <summary>Adds the kind of list.</summary>
    public static IServiceCollection AddSshKeys(this IServiceCollection services) =>
        services.AddAccountKind(provider => SshKeyKind.Create(provider.GetRequiredService<TimeProvider>()));
}
