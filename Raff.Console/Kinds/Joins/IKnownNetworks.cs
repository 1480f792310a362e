namespace Raff.Console.Kinds.Joins;

/// <summary>Where what sweeps read of the interfaces of VMs comes from.</summary>
public interface IKnownNetworks
{
    /// <summary>What is known of the account's VMs now.</summary>
    Task<KnownNetworks> ReadAsync(CancellationToken cancel);
}
