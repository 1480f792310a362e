namespace Raff.Console.RaffApi.Requests;

/// <summary>
/// What goes with a VM. Both are always said: the description's defaults delete, its prose keeps (api.md section 5.2, 14).
/// </summary>
/// <param name="VolumeAction">What happens to attached volumes.</param>
/// <param name="DeleteVpc">Whether a VPC that only this VM uses goes too.</param>
public sealed record DeleteVm(VolumeAction VolumeAction, bool DeleteVpc);
