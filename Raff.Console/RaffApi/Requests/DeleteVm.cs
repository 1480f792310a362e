namespace Raff.Console.RaffApi.Requests;

/// <summary>
/// What is deleted with a VM. Both values are always sent: the description deletes by default, its prose does not (docs/raff-api.md#c14).
/// </summary>
/// <param name="VolumeAction">What happens to attached volumes.</param>
/// <param name="DeleteVpc">Whether a VPC that only this VM uses goes too.</param>
public sealed record DeleteVm(VolumeAction VolumeAction, bool DeleteVpc);
