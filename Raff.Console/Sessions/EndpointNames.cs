using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>Names of endpoints.</summary>
public static class EndpointNames
{
    /// <summary>In the store: <c>emulator</c> for the local one, whose port may differ at each start, else the base address.</summary>
    public static string StoredName(this IRaffEndpoint endpoint)
    {
        return endpoint.IsEmulator ? "emulator" : endpoint.Current.AbsoluteUri;
    }

    /// <summary>For the operator who is about to enter a key.</summary>
    public static string SpokenName(this IRaffEndpoint endpoint)
    {
        return endpoint.IsEmulator ? "the local emulator" : endpoint.Current.Authority;
    }
}
