namespace Raff.Console.Emulator.Store;

/// <summary>An address of a VPC in use (schema VPCLease). Without <see cref="NicSeq"/> it is an orphan that outlived its VM.</summary>
internal sealed class VpcLeaseRow
{
    public long Seq { get; set; }

    public long VpcSeq { get; set; }

    public required string Ip { get; set; }

    public int NicId { get; set; }

    public long? NicSeq { get; set; }
}
