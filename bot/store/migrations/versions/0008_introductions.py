"""The words that a worker approved for an employer."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('introduction',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('employer_id', sa.String(), nullable=False),
    sa.Column('opening_id', sa.String(), nullable=True),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=True),
    sa.Column('own', sa.String(), nullable=False),
    sa.Column('left_out', sa.JSON(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('consent_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('sent_at', bot.store.base.UtcDateTime(timezone=True), nullable=True),
    sa.Column('sent_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['consent_id'], ['consent.id'], name=op.f('fk_introduction_consent_id_consent')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_introduction_employer_id_employer')),
    sa.ForeignKeyConstraint(['opening_id'], ['opening.id'], name=op.f('fk_introduction_opening_id_opening')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_introduction_person_id_person')),
    sa.ForeignKeyConstraint(['sent_by'], ['coordinator.id'], name=op.f('fk_introduction_sent_by_coordinator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_introduction'))
    )
    op.create_index(op.f('ix_introduction_person_id'), 'introduction', ['person_id'], unique=False)


def downgrade() -> None:
    op.drop_table('introduction')
