namespace Raff.Console.RaffApi.Requests;

/// <summary>What happens to the volumes of a VM that is deleted.</summary>
public enum VolumeAction
{
    /// <summary>They stay, unattached.</summary>
    Detach,

    /// <summary>They are deleted with their data.</summary>
    Delete,
}
