namespace Raff.Console.RaffApi.Requests;

/// <summary>Whose note of a VM it is.</summary>
public enum NoteType
{
    /// <summary>Only its writer sees it.</summary>
    Personal,

    /// <summary>The account sees it.</summary>
    Account,
}
