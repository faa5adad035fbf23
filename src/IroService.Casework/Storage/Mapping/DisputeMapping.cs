using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");
        builder.Property(d => d.Protocol).HasMaxLength(Dispute.NameLength);
        builder.Property(d => d.Stage).HasMaxLength(Dispute.NameLength);
        builder.Property(d => d.Theme).HasMaxLength(Dispute.LineLength);
        builder.Property(d => d.OfferKey).HasMaxLength(DisputeOffer.KeyLength);
        builder.Property(d => d.Agency).HasMaxLength(Dispute.LineLength);
        builder.Property(d => d.Wrong).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(d => d.Impact).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(d => d.Remedy).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(d => d.NotTriedBecause).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(d => d.StageOpened).HasMaxLength(Dispute.NameLength);
        builder.Property(d => d.StageReached).HasMaxLength(Dispute.NameLength);
        builder.Ignore(d => d.Counted);
        builder.Ignore(d => d.IsOpen);
        builder.Ignore(d => d.InOrder);
        builder.Ignore(d => d.Version);
        builder.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DisputeId);
        builder.HasMany(d => d.Notes).WithOne().HasForeignKey(n => n.DisputeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.RecordedById);
        builder.HasIndex(d => new { d.ChildId, d.Phase });
        builder.HasIndex(d => d.Phase);
    }
}

file sealed class DisputeStepMapping : IEntityTypeConfiguration<DisputeStep>
{
    public void Configure(EntityTypeBuilder<DisputeStep> builder)
    {
        builder.ToTable("DisputeSteps");
        builder.Property(s => s.Words).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(s => s.Impact).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(s => s.ToldChild).HasMaxLength(DisputeStep.WordsLength);
        builder.Property(s => s.Stage).HasMaxLength(Dispute.NameLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.RecordedById);
        builder.HasIndex(s => new { s.DisputeId, s.Number }).IsUnique();
    }
}

file sealed class DisputeNoteMapping : IEntityTypeConfiguration<DisputeNote>
{
    public void Configure(EntityTypeBuilder<DisputeNote> builder)
    {
        builder.ToTable("DisputeNotes");
        builder.Property(n => n.Words).HasMaxLength(DisputeNote.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.RecordedById);
        builder.HasIndex(n => n.DisputeId);
    }
}

file sealed class DisputeNotRaisedMapping : IEntityTypeConfiguration<DisputeNotRaised>
{
    public void Configure(EntityTypeBuilder<DisputeNotRaised> builder)
    {
        builder.ToTable("DisputesNotRaised");
        builder.Property(r => r.OfferKey).HasMaxLength(DisputeOffer.KeyLength);
        builder.Property(r => r.Why).HasMaxLength(DisputeNotRaised.WhyLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.RecordedById);
        builder.HasIndex(r => r.ChildId);
    }
}
